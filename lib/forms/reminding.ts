/** What jobs and mails about forms need, as one part: a worker loads it with the first of them and starts without it. */
export { remind, tellMissing } from './job-run.ts';
export { composeMissing, composeReminder } from './reminder-mail.ts';
