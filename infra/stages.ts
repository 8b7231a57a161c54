/** The stages that are deployed and what differs between them. Everything else is the same everywhere. */
import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

export interface Stage {
  /**
   * Regions of the stage. None: the one that is deployed to. Several: the first has the table with a replica in each other, the budget and
   * the sign-in; every region has API, functions, queues, files and mails. A region is added at the end, one at a time (README).
   */
  readonly regions: readonly string[];
  /** With several regions the API of each is at `<region>.<apiDomain>`. */
  readonly apiDomain: string;
  /** Region of the user pool that all regions trust; the first unless told. */
  readonly signInRegion?: string;
  /** Where the browser application lives: links in mails start with it, and only it may call the API from a browser. */
  readonly webUrl: string;
  /** Domain whose mails SES signs; its DNS records are an output of the stack. */
  readonly mailDomain: string;
  /** The one address that mails come from; in `mailDomain`. */
  readonly mailSender: string;
  /** Where alarms go; empty means nobody is told, which only a trial stage may want. */
  readonly alarmEmail: string;
  /** Everybody signs in with a second factor; otherwise each person may. */
  readonly requireSecondFactor: boolean;
  readonly logRetention: RetentionDays;
  /** Point-in-time recovery reaches back this far. */
  readonly recovery: Duration;
  /** USD a month: mails at half, four fifths and all of it, and when it is foreseen to be passed. */
  readonly budget: number;
  /** Runs at a time that are kept for work behind queues, so that a flood of requests cannot starve it; a new account has ten in all. */
  readonly reserved:
    | { readonly worker: number; readonly importer: number; readonly dispatcher: number }
    | undefined;
  /** Requests a second over all callers, and the burst above it. */
  readonly throttle: Throttle & {
    /** The same for each route that costs much: reports of all, files, imports. */
    readonly heavy: Throttle;
    /** What one organisation gets of one process of a function (docs/adr/0034-a-budget-for-each-organisation.md). */
    readonly organisation: Throttle;
  };
}

export const STAGES = {
  trial: {
    regions: [],
    apiDomain: 'api.trial.cadencia.example',
    webUrl: 'https://trial.cadencia.example',
    mailDomain: 'trial.cadencia.example',
    mailSender: 'alerts@trial.cadencia.example',
    alarmEmail: '',
    requireSecondFactor: false,
    logRetention: RetentionDays.ONE_MONTH,
    recovery: Duration.days(7),
    budget: 20,
    reserved: undefined,
    throttle: {
      ...{ rate: 50, burst: 100 },
      heavy: { rate: 5, burst: 10 },
      organisation: { rate: 10, burst: 200 },
    },
  },
  production: {
    regions: [],
    apiDomain: 'api.cadencia.example',
    webUrl: 'https://app.cadencia.example',
    mailDomain: 'cadencia.example',
    mailSender: 'alerts@cadencia.example',
    alarmEmail: 'operations@cadencia.example',
    requireSecondFactor: true,
    logRetention: RetentionDays.SIX_MONTHS,
    recovery: Duration.days(35),
    budget: 200,
    reserved: { worker: 10, importer: 2, dispatcher: 2 },
    throttle: {
      ...{ rate: 500, burst: 1000 },
      heavy: { rate: 50, burst: 100 },
      organisation: { rate: 10, burst: 200 },
    },
  },
} satisfies Record<string, Stage>;

export const STAGE_NAMES = Object.keys(STAGES) as StageName[];

export type StageName = keyof typeof STAGES;
