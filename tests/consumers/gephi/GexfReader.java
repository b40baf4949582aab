import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.logging.LogManager;
import org.gephi.graph.api.AttributeUtils;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.TimeFormat;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Imports a GEXF file as Gephi does when somebody opens it, and prints what is in the workspace then. */
public final class GexfReader {
  private static final List<String> ELSEWHERE = List.of("id", "label", "timeset");

  /** With `--merge-edges`, parallel edges become one, as the import dialogue proposes. */
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    boolean merges = arguments.length > 1 && arguments[1].equals("--merge-edges");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(read(new File(arguments[0]), merges)));
    // Gephi keeps threads of its own that would hold the process.
    System.exit(0);
  }

  private static Map<String, Object> read(File file, boolean merges) throws FileNotFoundException {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    projects.newProject();
    Container container = container(imports, file, merges);
    // Processing empties the report, so it is read before.
    List<Issue> issues = new ArrayList<>(container.getReport().getIssuesList(Integer.MAX_VALUE));
    imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
    Map<String, Object> answer = contents(model);
    answer.put("issues", messages(issues, level -> level >= Issue.Level.WARNING.toInteger()));
    answer.put("notes", messages(issues, level -> level < Issue.Level.WARNING.toInteger()));
    return answer;
  }

  private static Container container(ImportController imports, File file, boolean merges) throws FileNotFoundException {
    Container container = imports.importFile(file);
    if (container == null) throw new IllegalArgumentException("Gephi has no importer for " + file);
    if (!merges) container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    return container;
  }

  private static List<String> messages(List<Issue> issues, IntPredicate levels) {
    return issues.stream()
        .filter(issue -> levels.test(issue.getLevel().toInteger()))
        .map(issue -> issue.getLevel() + ": " + issue.getMessage())
        .sorted()
        .toList();
  }

  private static Map<String, Object> contents(GraphModel model) {
    Graph graph = model.getGraph();
    Map<String, Object> answer = new TreeMap<>();
    answer.put("nodeCount", graph.getNodeCount());
    answer.put("edgeCount", graph.getEdgeCount());
    answer.put("isDirected", model.isDirected());
    answer.put("timeFormat", model.getTimeFormat().toString());
    answer.put("timeRepresentation", model.getConfiguration().getTimeRepresentation().toString());
    answer.put("nodes", graph.getNodes().toCollection().stream().map(node -> element(node, model)).toList());
    answer.put("edges", graph.getEdges().toCollection().stream().map(edge -> edge(edge, model)).toList());
    return answer;
  }

  private static Map<String, Object> edge(Edge edge, GraphModel model) {
    Map<String, Object> answer = element(edge, model);
    answer.put("source", edge.getSource().getId());
    answer.put("target", edge.getTarget().getId());
    answer.put("isDirected", edge.isDirected());
    answer.put("kind", edge.getTypeLabel());
    return answer;
  }

  private static Map<String, Object> element(Element element, GraphModel model) {
    Map<String, Object> answer = new TreeMap<>();
    answer.put("id", element.getId());
    answer.put("label", element.getLabel());
    answer.put("attributes", attributes(element, model));
    answer.put("intervals", intervals(element, model));
    return answer;
  }

  private static Map<String, Object> attributes(Element element, GraphModel model) {
    Map<String, Object> answer = new TreeMap<>();
    for (Column column : element.getAttributeColumns()) {
      Object value = element.getAttribute(column);
      if (value != null && !ELSEWHERE.contains(column.getId())) answer.put(column.getTitle(), plain(value, model));
    }
    return answer;
  }

  /** What JSON has stays as it is; lists and what changes in time come in Gephi's own writing. */
  private static Object plain(Object value, GraphModel model) {
    if (value instanceof Boolean || value instanceof Number) return value;
    return AttributeUtils.print(value, model.getTimeFormat(), model.getTimeZone());
  }

  /** A timestamp is an interval that ends where it starts. */
  private static List<Map<String, Object>> intervals(Element element, GraphModel model) {
    if (model.getConfiguration().getTimeRepresentation() == TimeRepresentation.TIMESTAMP)
      return Arrays.stream(element.getTimestamps()).mapToObj(time -> ends(time, time, model)).toList();
    return Arrays.stream(element.getIntervals()).map(each -> ends(each.getLow(), each.getHigh(), model)).toList();
  }

  private static Map<String, Object> ends(double low, double high, GraphModel model) {
    Map<String, Object> answer = new TreeMap<>();
    answer.put("start", time(low, model));
    answer.put("end", time(high, model));
    return answer;
  }

  /** An open end is null. */
  private static Object time(double time, GraphModel model) {
    if (Double.isInfinite(time)) return null;
    if (model.getTimeFormat() == TimeFormat.DOUBLE) return time;
    return AttributeUtils.printTimestampInFormat(time, model.getTimeFormat(), model.getTimeZone());
  }
}
