// Asks the program of this folder command lines, given as JSON by names, and prints what it answered: code, out and err.
import { main } from '../../cli/main.ts';

const print = process.stdout.write.bind(process.stdout);
const answers = {};
for (const [name, command] of Object.entries(JSON.parse(process.argv[2]))) {
  const answer = { code: 0, out: '', err: '' };
  const hears = (stream) => (text) => {
    answer[stream] += text;
    return true;
  };
  process.stdout.write = hears('out');
  process.stderr.write = hears('err');
  await main(['node', 'fleetcast', ...command]);
  answer.code = process.exitCode ?? 0;
  process.exitCode = 0;
  answers[name] = answer;
}
print(JSON.stringify(answers));
