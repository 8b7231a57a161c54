// Imports one bundle in a fresh process and tells what it took.
const before = process.cpuUsage();
const start = performance.now();
await import(process.argv[2]);
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ ms: performance.now() - start, cpu: (user + system) / 1000 }));
