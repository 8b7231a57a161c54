/** What can be wrong with invoices, money and its allocation. */
import { defineError } from '#lib/core/errors.ts';

export const InvoiceNumberTaken = defineError('conflict', 'invoice.number_taken', {
  en: 'Another invoice has the number {number}.',
  es: 'Otra factura ya tiene el número {number}.',
  'zh-CN': '发票编号 {number} 已被使用。',
});
export const CreditNumberTaken = defineError('conflict', 'credit.number_taken', {
  en: 'This account already has a document with the number {number}.',
  es: 'Esta cuenta ya tiene un documento con el número {number}.',
  'zh-CN': '该客户已有编号为 {number} 的单据。',
});
export const DuesDoNotAddUp = defineError('rule-violation', 'invoice.dues_do_not_add_up', {
  en: 'The due dates add up to {sum} and the invoice to {amount} (minor units).',
  es: 'Los vencimientos suman {sum} y la factura {amount} (unidades menores).',
  'zh-CN': '各到期金额合计 {sum}，而发票金额为 {amount}（最小货币单位）。',
});
export const DueBeforeIssue = defineError('rule-violation', 'invoice.due_before_issue', {
  en: 'The due date {dueOn} is before the issue date {issuedOn}.',
  es: 'El vencimiento {dueOn} es anterior a la emisión {issuedOn}.',
  'zh-CN': '到期日 {dueOn} 早于开票日 {issuedOn}。',
});
export const DueTooFar = defineError('rule-violation', 'invoice.due_too_far', {
  en: 'The due date {dueOn} is beyond {last}, the last day that books can hold.',
  es: 'El vencimiento {dueOn} es posterior al {last}, el último día que admiten los libros.',
  'zh-CN': '到期日 {dueOn} 晚于账簿可容纳的最后一天 {last}。',
});
export const AmountMissing = defineError('rule-violation', 'invoice.amount_missing', {
  en: 'Give amountMinor, or an order with a total above zero.',
  es: 'Indique amountMinor o un pedido con un total mayor que cero.',
  'zh-CN': '请提供 amountMinor，或总额大于零的订单。',
});
export const OrderOfOtherAccount = defineError('rule-violation', 'invoice.order_of_other_account', {
  en: 'The order {number} belongs to another account.',
  es: 'El pedido {number} pertenece a otra cuenta.',
  'zh-CN': '订单 {number} 属于其他客户。',
});
export const OrderInOtherCurrency = defineError('rule-violation', 'invoice.order_in_other_currency', {
  en: 'The order {number} is in {currency}; its invoices are in the same currency.',
  es: 'El pedido {number} está en {currency}; sus facturas se emiten en la misma moneda.',
  'zh-CN': '订单 {number} 的币种为 {currency}，其发票应使用相同币种。',
});
export const InvoiceTouched = defineError('rule-violation', 'invoice.has_allocations', {
  en: 'Invoice {number} has money allocated to it; undo the allocations first, or write a credit note.',
  es: 'La factura {number} tiene cobros aplicados; deshaga las aplicaciones o emita una nota de crédito.',
  'zh-CN': '发票 {number} 已有核销，请先撤销核销，或开具贷项通知单。',
});
export const NothingOpen = defineError('rule-violation', 'invoice.nothing_open', {
  en: 'Invoice {number} has nothing open.',
  es: 'La factura {number} no tiene nada pendiente.',
  'zh-CN': '发票 {number} 没有未结金额。',
});
export const WriteOffTooLarge = defineError('rule-violation', 'invoice.write_off_too_large', {
  en: 'Invoice {number} has {open} open; {amount} cannot be written off (minor units).',
  es: 'La factura {number} tiene {open} pendiente; no se puede dar de baja {amount} (unidades menores).',
  'zh-CN': '发票 {number} 未结 {open}，不能核销坏账 {amount}（最小货币单位）。',
});
export const WriteOffNeedsApproval = defineError('conflict', 'invoice.write_off_needs_approval', {
  en: 'Up to {bound} {currency} are written off without asking (minor units); ask for {amount} by POST /v1/invoices/{invoiceId}/write-off-requests.',
  es: 'Hasta {bound} {currency} se da de baja sin pedirlo (unidades menores); solicite {amount} con POST /v1/invoices/{invoiceId}/write-off-requests.',
  'zh-CN':
    '不超过 {bound} {currency} 可直接核销（最小货币单位）；{amount} 请通过 POST /v1/invoices/{invoiceId}/write-off-requests 申请。',
});
export const AllocationTooLarge = defineError('rule-violation', 'allocation.too_large', {
  en: '{amount} is more than there is: invoice {number} has {open} open and {unapplied} is unapplied (minor units).',
  es: '{amount} es más de lo disponible: la factura {number} tiene {open} pendiente y hay {unapplied} sin aplicar (unidades menores).',
  'zh-CN': '{amount} 超出可用金额：发票 {number} 未结 {open}，未核销款 {unapplied}（最小货币单位）。',
});
export const AllocationTooEarly = defineError('rule-violation', 'allocation.too_early', {
  en: 'On {on} this cannot count: one of the documents is later, or the money was in use on a day after it.',
  es: 'El {on} no puede contar: uno de los documentos es posterior o el dinero estaba en uso un día después.',
  'zh-CN': '不能自 {on} 起生效：某一单据日期更晚，或该款项在其后某日已被占用。',
});
export const CurrenciesDiffer = defineError('rule-violation', 'allocation.currencies_differ', {
  en: 'Money in {credit} cannot settle an invoice in {invoice}.',
  es: 'Un cobro en {credit} no puede liquidar una factura en {invoice}.',
  'zh-CN': '{credit} 的款项不能核销 {invoice} 的发票。',
});
export const AccountsDiffer = defineError('rule-violation', 'allocation.accounts_differ', {
  en: 'The invoice {number} belongs to another account.',
  es: 'La factura {number} pertenece a otra cuenta.',
  'zh-CN': '发票 {number} 属于其他客户。',
});
export const TooManyEntries = defineError('rule-violation', 'allocation.too_many_entries', {
  en: '{number} has {limit} allocations, the most a document can carry.',
  es: '{number} tiene {limit} aplicaciones, el máximo que admite un documento.',
  'zh-CN': '{number} 已有 {limit} 条核销记录，达到上限。',
});
export const AllocationUndone = defineError('rule-violation', 'allocation.undone', {
  en: 'This allocation has been undone before.',
  es: 'Esta aplicación ya se deshizo.',
  'zh-CN': '该核销已被撤销。',
});
export const AlreadyReversed = defineError('rule-violation', 'credit.already_reversed', {
  en: '{number} was reversed on {on}.',
  es: '{number} se anuló el {on}.',
  'zh-CN': '{number} 已于 {on} 冲销。',
});
export const ReversalTooEarly = defineError('rule-violation', 'credit.reversal_too_early', {
  en: 'It is dated {datedOn} and cannot be undone on {on}, before that.',
  es: 'Su fecha es {datedOn}; no puede deshacerse antes, el {on}.',
  'zh-CN': '其日期为 {datedOn}，不能早于该日（{on}）撤销。',
});
export const DisputeReasonMissing = defineError('rule-violation', 'invoice.dispute_reason_missing', {
  en: 'Say why the invoice is disputed.',
  es: 'Indique por qué se disputa la factura.',
  'zh-CN': '请说明发票争议的原因。',
});
export const PromiseInPast = defineError('rule-violation', 'invoice.promise_in_past', {
  en: 'A promise to pay is for today ({today}) or later, not {promisedOn}.',
  es: 'Una promesa de pago es para hoy ({today}) o después, no para el {promisedOn}.',
  'zh-CN': '付款承诺日应为今天（{today}）或以后，不能是 {promisedOn}。',
});
export const PromisePartsOutOfOrder = defineError('rule-violation', 'promise.parts_out_of_order', {
  en: 'The parts of a promise are for different days, earliest first; {on} is not after the day before it.',
  es: 'Las partes de una promesa son para días distintos, primero el más próximo; el {on} no es posterior al anterior.',
  'zh-CN': '付款承诺的各部分须按日期先后排列且日期不同；{on} 不晚于前一日期。',
});
export const PromiseTooLarge = defineError('rule-violation', 'promise.too_large', {
  en: '{amount} is promised and only {open} is open on these invoices (minor units).',
  es: 'Se prometen {amount} y en estas facturas solo hay {open} pendiente (unidades menores).',
  'zh-CN': '承诺金额 {amount}，而这些发票未结仅 {open}（最小货币单位）。',
});
export const TooManyPromises = defineError('rule-violation', 'promise.too_many', {
  en: 'The account has {limit} promises that are still watched; withdraw those that no longer hold.',
  es: 'La cuenta tiene {limit} promesas en seguimiento; retire las que ya no valen.',
  'zh-CN': '该客户已有 {limit} 条跟踪中的付款承诺，请先撤回不再有效的承诺。',
});
export const PromiseMissed = defineError('rule-violation', 'promise.missed', {
  en: 'This promise was not kept and stays on record; withdraw it only if it was recorded by mistake.',
  es: 'Esta promesa no se cumplió y queda registrada; retírela solo si se registró por error.',
  'zh-CN': '该承诺未兑现，须保留记录；仅在误记时才可撤回。',
});
export const PromiseWithdrawn = defineError('rule-violation', 'promise.withdrawn', {
  en: 'This promise was withdrawn on {on}.',
  es: 'Esta promesa se retiró el {on}.',
  'zh-CN': '该承诺已于 {on} 撤回。',
});
