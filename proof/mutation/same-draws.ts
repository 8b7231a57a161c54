/** The same draws for every mutant, and fewer than the suite makes: thousands of runs of the same laws. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_261_126, numRuns: 25 });
