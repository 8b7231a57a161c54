/** A small file of every kind of import, on the books of world.ts: new rows, a changed one where there is one, a wrong one. */
import type { KindName } from '#lib/imports/schema.ts';

const csv = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;

export const FILES: Readonly<Record<KindName, string>> = {
  units: csv('code,name,parentCode', 'east,East,company', 'west,West,nowhere', 'south,Sur,company'),
  users: csv('email,name,role,unitCode', 'li@example.com,Li,representative,north', 'no,No,king,north'),
  accounts: csv('number,name,type,city', 'N-2,Two,customer,', 'north-1,Renamed,customer,Ávila', 'N-3,,x,'),
  contacts: csv('accountNumber,name,email', 'north-1,Bea,bea@example.com', 'nobody,Eve,'),
  products: csv('sku,name,listPrice', 'T,Tack,1', 'S,Screw,12', 'U,,'),
  orders: csv('number,accountNumber,orderedOn', 'O-2,north-1,2026-02-01', 'O-3,nobody,2026-02-01'),
  'order-lines': csv('orderNumber,line,sku,quantity,unitPrice', 'O-1,1,S,2,10', 'O-1,2,S,1,5', 'O-9,1,S,1,1'),
  invoices: csv(
    'number,accountNumber,issuedOn,dueOn,amount',
    'I-1,north-1,2026-03-01,2026-04-01,100',
    'I-2,nobody,2026-03-01,2026-04-01,70',
  ),
  receipts: csv(
    'number,accountNumber,receivedOn,amount,invoiceNumber',
    'R-1,north-1,2026-03-02,20,F-open',
    'R-2,south-1,2026-03-02,10,',
    'R-3,nobody,2026-03-02,10,',
  ),
  rates: csv('from,to,on,rate', 'USD,EUR,2026-02-01,0.91', 'GBP,EUR,2026-02-01,x'),
};
