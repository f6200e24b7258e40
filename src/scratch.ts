import { statedBySeed } from './report/findings/even-fleet.contract.ts';
const [n, set, r] = process.argv.slice(2);
const t=Date.now();
const s = await statedBySeed(Number(n), JSON.parse(set ?? '{}'), Number(r ?? 1));
console.log(s.length, 'of', n, ((Date.now()-t)/Number(n)).toFixed(0),'ms'); for (const x of s) console.log(x.join(' | '));
