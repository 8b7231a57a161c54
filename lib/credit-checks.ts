/**
 * Loads what every domain has to say against more credit. A function that may raise an exposure loads this; the gate
 * refuses to work without it.
 */
import '#lib/orders/credit-checks.ts';
import '#lib/receivables/credit-checks.ts';
