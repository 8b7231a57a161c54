/** What can be wrong with letters. */
import { defineError } from '#lib/core/errors.ts';

export const LetterPlanNotInForce = defineError('rule-violation', 'letter.plan_not_in_force', {
  en: 'No version of the plan is in force today; letters are made from an approved plan.',
  es: 'Hoy no está en vigor ninguna versión del plan; las cartas se hacen a partir de un plan aprobado.',
  'zh-CN': '该计划今日没有生效的版本；责任书须依据已批准的计划生成。',
});
export const LetterNodeWrong = defineError('rule-violation', 'letter.node', {
  en: 'A letter of responsibility is for a unit or a person, a confirmation for a unit or person whose target was broken down.',
  es: 'Una carta de responsabilidad es para una unidad o persona; una confirmación, para aquella cuyo objetivo se ha desglosado.',
  'zh-CN': '责任书针对部门或个人；分解确认表针对其目标已分解的部门或个人。',
});
export const LetterExists = defineError('conflict', 'letter.exists', {
  en: '{letterId} is the letter of this node in this version; withdraw it first.',
  es: '{letterId} es la carta de este nodo en esta versión; retírela antes.',
  'zh-CN': '{letterId} 已是该节点在此版本的责任书；请先撤回。',
});
export const LetterReceiverUnclear = defineError('rule-violation', 'letter.receiver_unclear', {
  en: '{name} has not exactly one manager, director or executive; name one of its people as receiverId.',
  es: '{name} no tiene exactamente un gerente, director o ejecutivo; indique en receiverId a una de sus personas.',
  'zh-CN': '{name} 并非恰有一名经理、总监或高管；请在 receiverId 中指定其成员。',
});
export const LetterAboveUnsigned = defineError('rule-violation', 'letter.above_unsigned', {
  en: 'The letter of the level above is not signed by both sides yet; levels sign from the top down.',
  es: 'La carta del nivel superior aún no está firmada por ambas partes; se firma de arriba abajo.',
  'zh-CN': '上一级责任书尚未由双方签署；须自上而下逐级签订。',
});
export const LetterStatusWrong = defineError('rule-violation', 'letter.status', {
  en: 'The letter is {status}; this is for one that is {allowed}.',
  es: 'La carta está en estado {status}; esto es para una en estado {allowed}.',
  'zh-CN': '该责任书的状态为 {status}；此操作仅适用于状态 {allowed}。',
});
export const LetterTouched = defineError('rule-violation', 'letter.touched', {
  en: 'One side signed the letter already; its words stay. Withdraw it and issue another.',
  es: 'Una de las partes ya firmó la carta; su texto no cambia. Retírela y emita otra.',
  'zh-CN': '一方已签署，文字不可更改；请撤回后重新签发。',
});
export const LetterChanged = defineError('conflict', 'letter.changed', {
  en: 'The letter is not the one that you read; read it again and sign that.',
  es: 'La carta no es la que usted leyó; vuelva a leerla y fírmela.',
  'zh-CN': '该责任书与您阅读的内容不一致；请重新阅读后签署。',
});
export const LetterBothSides = defineError('rule-violation', 'letter.both_sides', {
  en: 'Nobody signs for both sides.',
  es: 'Nadie firma por ambas partes.',
  'zh-CN': '同一人不得代表双方签署。',
});
export const LetterNotSigned = defineError('conflict', 'letter.not_signed', {
  en: 'You have not signed this letter.',
  es: 'Usted no ha firmado esta carta.',
  'zh-CN': '您尚未签署该责任书。',
});
