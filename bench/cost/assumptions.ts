/**
 * What the cost model assumes about people and machines: everything that no measurement of this repository gives. Each figure is a flag of
 * `npm run cost` by its name in kebab case.
 */
export interface Assumptions {
  /** Salespeople. */
  reps: number;
  /** Regions that hold the table; every write is paid in each. */
  regions: number;
  /** Salespeople of one organisation: each organisation is ticked and keeps its own directory. */
  repsPerOrganisation: number;
  /** Users who sign in beside each salesperson: managers, finance, back office. */
  usersPerRep: number;
  repsPerUnit: number;
  workingDays: number;
  readsPerRepAndDay: number;
  writesPerRepAndDay: number;
  /** Share of requests that find no directory in their process: it is kept for five seconds. */
  directoryLoadsPerRequest: number;
  /** Invoices that are open at a time. */
  openInvoicesPerRep: number;
  /** Mails a month, alerts and all others. */
  mailsPerRep: number;
  /** Months of records that the table holds. */
  monthsKept: number;
  memoryMb: number;
  /** What a request is billed for, with its share of cold starts; not measured in the cloud. */
  billedMsPerRequest: number;
  /** A job's time for each unit that it reads or writes. */
  billedMsPerJobUnit: number;
  billedMsPerMail: number;
  logBytesPerRequest: number;
  monthsOfLogs: number;
  /** Recorded by X-Ray of all requests. */
  traceShare: number;
  /** Alarms of a stage in a region, the one for replication too; a test holds it together with the runbook. */
  alarms: number;
  customMetrics: number;
  /** Keys of our own in KMS: none, the table and the queues use AWS's. */
  customerKeys: number;
  /** Long polls that Lambda holds open on an idle queue. */
  pollersPerQueue: number;
}

export const ASSUMPTIONS: Assumptions = {
  reps: 200,
  regions: 1,
  repsPerOrganisation: 200,
  usersPerRep: 1.25,
  repsPerUnit: 10,
  workingDays: 22,
  readsPerRepAndDay: 105,
  writesPerRepAndDay: 45,
  directoryLoadsPerRequest: 0.9,
  openInvoicesPerRep: 60,
  mailsPerRep: 30,
  monthsKept: 36,
  memoryMb: 1024,
  billedMsPerRequest: 60,
  billedMsPerJobUnit: 2,
  billedMsPerMail: 150,
  logBytesPerRequest: 1500,
  monthsOfLogs: 6,
  traceShare: 0.05,
  alarms: 22,
  customMetrics: 2,
  customerKeys: 0,
  pollersPerQueue: 5,
};

/** How often each measured pattern is asked among a hundred reads; reports of open items follow what is open and stand in `REPORTS`. */
export const READS: Readonly<Record<string, number>> = {
  'who am I': 6,
  'read an account': 18,
  'list 25 accounts of a unit': 8,
  'list 25 accounts': 6,
  'search accounts': 8,
  'list contacts of an account': 6,
  'search products': 6,
  'read an order': 8,
  'list 25 orders of an account': 6,
  'list 25 orders': 4,
  'read an invoice': 8,
  'list 25 invoices of an account': 5,
  'metrics of a month by person': 3,
  'metrics of a month by product': 2,
  'metrics of a month by account': 2,
  'collection figures of an account': 1,
  'overdue list': 2,
  'ageing today': 1,
};

/** Reads among them that read everything that is open in the organisation. */
export const REPORTS: readonly string[] = ['overdue list', 'ageing today'];

/** How often each measured command is given among a hundred writes. */
export const WRITES: Readonly<Record<string, number>> = {
  'change an account': 40,
  'add a contact': 12,
  'create an account': 4,
  'create an order': 22,
  'issue an invoice': 10,
  'record a receipt': 10,
  'issue a credit note': 2,
};
