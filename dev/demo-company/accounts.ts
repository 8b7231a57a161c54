/** The customers and dealers of the demonstration company, named as companies of each area are. */

import { AREAS, type DemoUnit, USERS } from './people.ts';
import type { Random } from './random.ts';

export interface DemoAccount {
  number: string;
  name: string;
  type: string;
  country: string;
  city: string;
  phone: string;
  ownerEmail: string;
  unitCode: string;
  creditLimit: string;
  currency: string;
  paymentTermsDays: number;
  taxId: string;
}

interface Place {
  country: string;
  phone: string;
  cities: string[];
  /** Name of a company from a city and a proper name. */
  company: (proper: string, city: string, kind: number) => string;
  propers: string[];
}

const iberian = ['Ferretería {}', 'Suministros {} e Hijos', 'Maquinaria {}', 'Talleres {}'];
const mexican = ['Ferretera {}', 'Distribuidora {} S.A. de C.V.', 'Herramientas {}', 'Refacciones {}'];
const french = ['Quincaillerie {}', 'Outillage {} & Fils', 'Établissements {}', 'Comptoir {}'];
const german = ['Werkzeughandel {}', '{} Maschinenbau GmbH', 'Eisenwaren {}', '{} Industriebedarf'];
const chinese = ['工具有限公司', '机械设备有限公司', '五金贸易有限公司', '工业品商行'];

const western =
  (forms: string[]): Place['company'] =>
  (proper, _city, kind) =>
    (forms[kind % forms.length] ?? '{}').replace('{}', proper);
const eastern: Place['company'] = (proper, city, kind) => `${city}${proper}${chinese[kind % chinese.length]}`;

const PLACES: Record<string, Place> = {
  'EU-IB': {
    country: 'ES',
    phone: '+34 91 555 0',
    cities: ['Madrid', 'Málaga', 'A Coruña', 'Lleida', 'Cádiz', 'Donostia'],
    company: western(iberian),
    propers: ['Ibáñez', 'Sánchez', 'Muñoz', 'Garmendia', 'Castaño', 'Güell', 'Piñeiro', 'Ordóñez'],
  },
  'EU-FR': {
    country: 'FR',
    phone: '+33 4 55 50 0',
    cities: ['Marseille', 'Nîmes', 'Béziers', 'Sète', 'Orange'],
    company: western(french),
    propers: ['Fabrègues', 'Lemaître', 'Étienne', 'Béraud', 'Guérin', 'Pagès', 'Hérault'],
  },
  'EU-DE': {
    country: 'DE',
    phone: '+49 89 5550 ',
    cities: ['München', 'Nürnberg', 'Würzburg', 'Augsburg', 'Ulm'],
    company: western(german),
    propers: ['Müller', 'Köhler', 'Größler', 'Bäumler', 'Jäger', 'Strauß', 'Höfner'],
  },
  'CN-E': {
    country: 'CN',
    phone: '+86 21 5555 0',
    cities: ['上海', '苏州', '杭州', '宁波', '南京'],
    company: eastern,
    propers: ['宏远', '华盛', '东方', '瑞丰', '金桥', '恒通', '长江', '嘉禾', '明达'],
  },
  'CN-S': {
    country: 'CN',
    phone: '+86 20 5555 0',
    cities: ['广州', '深圳', '佛山', '东莞', '厦门'],
    company: eastern,
    propers: ['粤海', '南方', '鹏程', '珠江', '兴业', '岭南', '顺德'],
  },
  'CN-N': {
    country: 'CN',
    phone: '+86 10 5555 0',
    cities: ['北京', '天津', '青岛', '大连', '石家庄'],
    company: eastern,
    propers: ['北辰', '燕山', '京华', '海河', '长城', '泰山', '中原'],
  },
  'LA-CE': {
    country: 'MX',
    phone: '+52 55 5550 ',
    cities: ['Ciudad de México', 'Querétaro', 'Puebla', 'León', 'Morelia'],
    company: western(mexican),
    propers: ['Xochimilco', 'Iñárritu', 'La Peña', 'Águila', 'Quetzal', 'El Bajío', 'Zúñiga', 'Tepeyac'],
  },
  'LA-NO': {
    country: 'MX',
    phone: '+52 81 5550 ',
    cities: ['Monterrey', 'Chihuahua', 'Saltillo', 'Hermosillo', 'Torreón'],
    company: western(mexican),
    propers: ['Cerro de la Silla', 'Garza', 'Sierra Madre', 'Del Río', 'Cañón', 'Noroeste', 'Peñasco'],
  },
};

const LIMITS: Record<string, number> = { EUR: 40_000, CNY: 300_000, MXN: 800_000 };

const accountsOf = (area: DemoUnit, random: Random): DemoAccount[] => {
  const place = PLACES[area.code];
  if (!place) return [];
  const owners = USERS.filter(({ role, unitCode }) => role === 'representative' && unitCode === area.code);
  return place.propers.map((proper, at) => {
    const city = random.pick(place.cities);
    const number = `${area.code}-${String(101 + at)}`;
    return {
      number,
      name: place.company(proper, city, at),
      type: random.pick(['customer', 'customer', 'dealer', 'outlet']),
      country: place.country,
      city,
      phone: `${place.phone}${String(100 + at * 7).padStart(3, '0')}`,
      ownerEmail: owners[at % owners.length]?.email ?? '',
      unitCode: area.code,
      creditLimit: String((LIMITS[area.currency] ?? 0) * random.between(1, 4)),
      currency: area.currency,
      paymentTermsDays: random.pick([30, 30, 45, 60]),
      taxId: `${place.country}${number.replace(/\W/g, '')}${random.between(1000, 9999)}`,
    };
  });
};

export const accountsIn = (random: Random): DemoAccount[] =>
  AREAS.flatMap((area) => accountsOf(area, random));
