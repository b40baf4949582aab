import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, TabPanels, Tabs } from 'react-aria-components'
import { type BelowTab, belowTabs } from '../../graph/contract.ts'
import { AnalysisPart } from '../analysis/analysis-part.tsx'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changeView } from '../state/remember.ts'
import { TimelinePart } from '../timeline/timeline-part.tsx'
import { Changes } from './changes.tsx'
import { Commitments, Meetings, Pairs, Treaties } from './ledger-tables.tsx'
import { ClaimsTable, NodesTable, TiesTable } from './network-tables.tsx'

const parts: Record<BelowTab, () => ReactNode> = {
  timeline: TimelinePart,
  commitments: Commitments,
  treaties: Treaties,
  meetings: Meetings,
  pairs: Pairs,
  nodes: NodesTable,
  ties: TiesTable,
  claims: ClaimsTable,
  changes: Changes,
  analysis: AnalysisPart,
}

/** Below the network: the timeline, and everything that is better read in a table. All show one selection and one day. */
export function Below() {
  const { t } = useLanguage()
  const below = useApp(({ view }) => view.below)
  return (
    <Tabs
      className="panel panel-below"
      selectedKey={below}
      onSelectionChange={(key) => changeView({ below: key as BelowTab })}
      keyboardActivation="manual"
    >
      <TabList className="tab-list" aria-label={t('below.label')}>
        {belowTabs.map((id) => (
          <Tab key={id} id={id} className="tab">
            {t(`below.${id}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanels className="tab-panels">
        {belowTabs.map((id) => {
          const Part = parts[id]
          // The timeline stays as it is while another part is looked at: its zoom and its place.
          return (
            <TabPanel key={id} id={id} className="tab-panel" shouldForceMount={id === 'timeline'}>
              <Part />
            </TabPanel>
          )
        })}
      </TabPanels>
    </Tabs>
  )
}
