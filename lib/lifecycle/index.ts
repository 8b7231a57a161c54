export { erase } from './erase.ts';
export { exportComplaints, exportOf, Manifest } from './export.ts';
export { type Moving, moveHome, stayHome, takeHome } from './move-home.ts';
export { offboard, remainsOf } from './offboard.ts';
export { differencesBetween, restoreInto } from './restore.ts';
