/** What runs in a thread of its own to parse a PDF. pdf.js gives its worker no entry for Node's threads: this hands it its port. */
import { workerData } from 'node:worker_threads'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

WorkerMessageHandler.initializeFromPort(workerData.port)
workerData.port.start()
