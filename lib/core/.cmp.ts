import * as a from './.dates-old.ts';
import * as b from './dates.ts';
const zones = ['Europe/Madrid','America/Santiago','Asia/Shanghai','Australia/Lord_Howe','Pacific/Apia','America/Sao_Paulo','Africa/Cairo','UTC','Asia/Kathmandu','America/New_York'];
let n=0;
const same=(x:()=>unknown,y:()=>unknown,m:string)=>{let p,q;try{p=x()}catch(e){p='!'+(e as Error).name}try{q=y()}catch(e){q='!'+(e as Error).name} n++; if(p!==q) console.log('DIFF',m,p,q)};
let d='1999-12-25';
for(let i=0;i<9000;i++){ d=a.addDays('1999-12-25',i);
 same(()=>a.addDays(d,i-4000),()=>b.addDays(d,i-4000),'add '+d); same(()=>a.dayNumber(d),()=>b.dayNumber(d),'num'); same(()=>a.weekdayOf(d),()=>b.weekdayOf(d),'wd');
 for(const z of zones){ for (const t of ['00:00','02:30','07:15','23:59']) { same(()=>a.instantOf(d,t,z),()=>b.instantOf(d,t,z),`inst ${d} ${t} ${z}`);} const ins=new Date(Date.UTC(2000,0,1)+i*86400000/3.7).toISOString(); same(()=>a.businessDateAt(ins,z),()=>b.businessDateAt(ins,z),'bd '+ins+z); same(()=>a.addMilliseconds(ins,i*777),()=>b.addMilliseconds(ins,i*777),'ms');same(()=>a.epochMilliseconds(ins),()=>b.epochMilliseconds(ins),'ems');}
}
for(const t of ['2023-02-29','2024-02-29','2023-13-01','1900-02-29','x','2199-12-31','1899-01-01','2023-00-10','2023-04-31']) same(()=>a.BusinessDate.safeParse(t).success,()=>b.BusinessDate.safeParse(t).success,t);
for (const t of ['24:00','25:00','7:15','07:15:30']) same(()=>a.instantOf('2024-01-01',t,'UTC'),()=>b.instantOf('2024-01-01',t,'UTC'),t);
same(()=>a.businessDateAt('2024-01-01T00:00:00Z','Nope/Zone'),()=>b.businessDateAt('2024-01-01T00:00:00Z','Nope/Zone'),'zone');
console.log('compared',n);
