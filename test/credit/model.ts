/**
 * Credit as a child would count it: what is on order or delivered and not billed, plus bills, less money and credit
 * notes. It knows nothing of ledgers, reservations, allocations or days; the system must give the same amounts, and
 * refuse exactly what would go beyond the limit and what was released.
 */
export interface ModelOrder {
  id: string;
  status: string;
  totalMinor: number;
  billedMinor: number;
}

const RESERVING = ['confirmed', 'shipped', 'on-hold', 'disputed'];

export class CreditModel {
  readonly orders: ModelOrder[] = [];
  readonly bills: { id: string; amountMinor: number; order?: ModelOrder }[] = [];
  readonly money: { id: string; amountMinor: number; kind: 'receipts' | 'credit-notes' }[] = [];
  /** Undefined knows no bound. */
  boundMinor: number | undefined;
  releasedMinor = 0;

  reservedOf({ status, totalMinor, billedMinor }: ModelOrder): number {
    return RESERVING.includes(status) ? Math.max(0, totalMinor - billedMinor) : 0;
  }

  get exposureMinor(): number {
    const sum = (list: readonly { amountMinor: number }[]) =>
      list.reduce((total, { amountMinor }) => total + amountMinor, 0);
    const reserved = this.orders.reduce((total, order) => total + this.reservedOf(order), 0);
    return reserved + sum(this.bills) - sum(this.money);
  }

  /** What a rise goes beyond the bound; what was beyond it before is a fact. */
  overBy(riseMinor: number): number {
    if (this.boundMinor === undefined || riseMinor <= 0) return 0;
    return Math.max(0, this.exposureMinor + riseMinor - Math.max(this.boundMinor, this.exposureMinor));
  }

  passes(riseMinor: number): boolean {
    return this.overBy(riseMinor) <= this.releasedMinor;
  }

  /** Lets something happen that raises exposure, and uses up releases for what is beyond the bound. */
  raise(riseMinor: number, happen: () => void): void {
    this.releasedMinor -= this.overBy(riseMinor);
    happen();
  }
}
