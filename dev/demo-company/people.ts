/** Cordillera Tools: three regions with their areas, and the people in them with their managers. */
import type { Language } from '#lib/core/languages.ts';
import type { Role } from '#lib/organisation/schema.ts';

export const COMPANY = {
  name: 'Cordillera Tools',
  baseCurrency: 'EUR',
  language: 'en',
  timeZone: 'Europe/Madrid',
  locale: 'en-IE',
  rootCode: 'company',
  administrator: { email: 'admin@cordillera.example', name: 'Ada Byrne' },
} as const;

export interface DemoUnit {
  code: string;
  name: string;
  parentCode: string;
  timeZone: string;
  currency: string;
  locale: string;
}

const unit =
  (parentCode: string, timeZone: string, currency: string, locale: string) =>
  (code: string, name: string): DemoUnit => ({ code, name, parentCode, timeZone, currency, locale });

const europe = unit('EU', 'Europe/Madrid', 'EUR', 'es-ES');
const china = unit('CN', 'Asia/Shanghai', 'CNY', 'zh-CN');
const america = unit('LA', 'America/Mexico_City', 'MXN', 'es-MX');

export const AREAS: DemoUnit[] = [
  europe('EU-IB', 'Iberia'),
  { ...europe('EU-FR', 'France Méditerranée'), timeZone: 'Europe/Paris', locale: 'fr-FR' },
  { ...europe('EU-DE', 'Süddeutschland'), timeZone: 'Europe/Berlin', locale: 'de-DE' },
  china('CN-E', '华东'),
  china('CN-S', '华南'),
  china('CN-N', '华北'),
  america('LA-CE', 'México Centro'),
  america('LA-NO', 'México Norte'),
];

export const UNITS: DemoUnit[] = [
  unit('company', 'Europe/Madrid', 'EUR', 'es-ES')('EU', 'Europe'),
  unit('company', 'Asia/Shanghai', 'CNY', 'zh-CN')('CN', '中国'),
  unit('company', 'America/Mexico_City', 'MXN', 'es-MX')('LA', 'América Latina'),
  ...AREAS,
];

export interface DemoUser {
  email: string;
  name: string;
  role: Role;
  unitCode: string;
  managerEmail: string;
  language: Language;
}

const at = (name: string): string => (name ? `${name}@cordillera.example` : '');
const user = (
  mailbox: string,
  name: string,
  role: Role,
  [unitCode, language]: [string, Language],
  manager = '',
): DemoUser => ({ email: at(mailbox), name, role, unitCode, managerEmail: at(manager), language });

export const USERS: DemoUser[] = [
  user('helena', 'Helena Vogt', 'executive', ['company', 'en']),
  user('marcos', 'Marcos Peña', 'director', ['EU', 'es'], 'helena'),
  user('wang', '王建国', 'director', ['CN', 'zh-CN'], 'helena'),
  user('beatriz', 'Beatriz Núñez Ávila', 'director', ['LA', 'es'], 'helena'),
  user('finance', 'Fiona Gallagher', 'finance', ['company', 'en'], 'helena'),
  user('caiwu', '陈静', 'finance', ['CN', 'zh-CN'], 'helena'),
  user('office', 'Óscar Prieto', 'back-office', ['company', 'es'], 'helena'),
  user('service', 'Sofía Ledesma', 'service', ['company', 'es'], 'helena'),
  user('iker', 'Iker Etxeberria', 'manager', ['EU-IB', 'es'], 'marcos'),
  user('amelie', 'Amélie Rousseau', 'manager', ['EU-FR', 'en'], 'marcos'),
  user('juergen', 'Jürgen Weiß', 'manager', ['EU-DE', 'en'], 'marcos'),
  user('li', '李娜', 'manager', ['CN-E', 'zh-CN'], 'wang'),
  user('huang', '黄志强', 'manager', ['CN-S', 'zh-CN'], 'wang'),
  user('zhao', '赵敏', 'manager', ['CN-N', 'zh-CN'], 'wang'),
  user('rodrigo', 'Rodrigo Güemes', 'manager', ['LA-CE', 'es'], 'beatriz'),
  user('ximena', 'Ximena Treviño', 'manager', ['LA-NO', 'es'], 'beatriz'),
  user('nuria', 'Núria Puig', 'representative', ['EU-IB', 'es'], 'iker'),
  user('joao', 'João Magalhães', 'representative', ['EU-IB', 'es'], 'iker'),
  user('bastien', 'Bastien Lefèvre', 'representative', ['EU-FR', 'en'], 'amelie'),
  user('anke', 'Anke Schäfer', 'representative', ['EU-DE', 'en'], 'juergen'),
  user('zhang', '张伟', 'representative', ['CN-E', 'zh-CN'], 'li'),
  user('liu', '刘洋', 'representative', ['CN-E', 'zh-CN'], 'li'),
  user('lin', '林小燕', 'representative', ['CN-S', 'zh-CN'], 'huang'),
  user('sun', '孙磊', 'representative', ['CN-N', 'zh-CN'], 'zhao'),
  user('emiliano', 'Emiliano Ríos', 'representative', ['LA-CE', 'es'], 'rodrigo'),
  user('lucia', 'Lucía Iñiguez', 'representative', ['LA-CE', 'es'], 'rodrigo'),
  user('mateo', 'Mateo Garza', 'representative', ['LA-NO', 'es'], 'ximena'),
];
