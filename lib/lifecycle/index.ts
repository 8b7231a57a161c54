export { erase } from './erase.ts';
export { exportComplaints, exportOf, Manifest } from './export.ts';
export { offboard, remainsOf } from './offboard.ts';
export { differencesBetween, restoreInto } from './restore.ts';
