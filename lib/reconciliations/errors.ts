/** What can be wrong with a reconciliation. */
import { defineError } from '#lib/core/errors.ts';

export const DayInFuture = defineError('rule-violation', 'reconciliation.day_in_future', {
  en: 'A balance is reconciled as of today ({today}) or earlier, not of {asOf}.',
  es: 'Un saldo se concilia a hoy ({today}) o antes, no a {asOf}.',
  'zh-CN': '对账日期须为今天（{today}）或更早，不能是 {asOf}。',
});
export const StatementTooLarge = defineError('rule-violation', 'reconciliation.too_large', {
  en: 'A statement holds {limit} open items and a balance of {most} minor units at most, and the account has {count} in {currency}: apply credits to invoices first, choose an earlier day, or reconcile another currency.',
  es: 'Un estado de cuenta admite {limit} partidas abiertas y un saldo de {most} unidades menores como máximo, y la cuenta tiene {count} en {currency}: aplique antes los abonos a las facturas, elija un día anterior o concilie otra moneda.',
  'zh-CN':
    '一份对账单最多包含 {limit} 个未结项目，余额不超过 {most} 个最小货币单位，而该客户在 {currency} 下有 {count} 个：请先将贷项核销到发票、选择更早的日期，或对其他币种对账。',
});
export const NobodyToMail = defineError('rule-violation', 'reconciliation.nobody_to_mail', {
  en: 'There is no contact with an e-mail address to send the statement to; add one to the account, or name another contact.',
  es: 'No hay ningún contacto con correo electrónico al que enviar el estado de cuenta; añada uno a la cuenta o indique otro contacto.',
  'zh-CN': '没有可接收对账单的联系人邮箱；请为该客户添加邮箱，或指定其他联系人。',
});
export const WrongState = defineError('conflict', 'reconciliation.wrong_state', {
  en: 'The reconciliation is {state}; this can be done only while it is {allowed}.',
  es: 'La conciliación está en {state}; esto solo puede hacerse mientras esté en {allowed}.',
  'zh-CN': '该对账单当前状态为 {state}，仅在 {allowed} 状态下可以执行此操作。',
});
export const AnsweredBefore = defineError('conflict', 'reconciliation.answered_before', {
  en: 'Another answer was given on {on}, and it stands; ask for a new statement to give a different one.',
  es: 'El {on} se dio otra respuesta, que sigue en pie; pida un nuevo estado de cuenta para dar otra.',
  'zh-CN': '{on} 已作出其他答复，该答复有效；如需更改，请索取新的对账单。',
});
export const NoDifference = defineError('rule-violation', 'reconciliation.no_difference', {
  en: 'This is the balance of the statement; confirm it instead.',
  es: 'Ese es el saldo del estado de cuenta; confírmelo en su lugar.',
  'zh-CN': '该金额与对账单余额一致，请直接确认。',
});
export const TooManyRounds = defineError('rule-violation', 'reconciliation.too_many_rounds', {
  en: 'The statement was sent {limit} times; withdraw it and make a new one.',
  es: 'El estado de cuenta se ha enviado {limit} veces; retírelo y haga uno nuevo.',
  'zh-CN': '该对账单已发送 {limit} 次，请撤回并重新生成。',
});
export const CoverageTooLong = defineError('rule-violation', 'reconciliation.period_too_long', {
  en: 'Ask for a period from one day to the same or a later one, of {days} days at most.',
  es: 'Indique un período desde un día hasta el mismo o uno posterior, de {days} días como máximo.',
  'zh-CN': '请选择起止日期，结束不早于开始，最长 {days} 天。',
});
