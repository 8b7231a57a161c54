/** Tells credit whose an order is, for releases that name one. */
import { defineOrderBook } from '#lib/credit/index.ts';
import { accountOfOrder } from './store.ts';

defineOrderBook(accountOfOrder);
