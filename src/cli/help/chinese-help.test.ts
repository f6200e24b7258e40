import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { describe, expect, test, vi } from 'vitest';
import { columnsOf } from '../../report/words/columns.ts';
import { asked } from '../asked.contract.ts';
import { COMMANDS } from '../commands.ts';
import { program } from '../main.ts';
import { CHINESE } from './help.zh.ts';
import { helpLanguage } from './help-language.ts';

function saidOf(command: CommandUnknownOpts): string[] {
  const help = command.createHelp();
  return [
    command.description(),
    ...help.visibleArguments(command).map(({ description }) => description),
    ...help.visibleOptions(command).map(({ description }) => description),
    ...command.commands.flatMap(saidOf),
  ];
}

describe('help in Chinese', () => {
  test('says everything that help says in English, and nothing else', async () => {
    const all = saidOf(await program(() => true));
    expect(Object.keys(CHINESE).toSorted()).toEqual([...new Set(all)].toSorted());
  });

  test.each(['', ...Object.keys(COMMANDS)])(
    '%s fits into 80 columns, and leaves no word in English',
    async (name) => {
      const words = name === '' ? [] : [name];
      const { code, out } = await asked(...words, '--help', '--lang', 'zh');
      expect(code).toBe(0);
      expect(out).toContain('用法：');
      expect(out).not.toMatch(/Usage|Options|Arguments|Commands|\[options\]|default|choices/);
      for (const line of out.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
    },
  );

  test('is what a terminal with a Chinese locale gets', async () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    expect((await asked('run', '--help')).out).toContain('用法：');
    vi.unstubAllEnvs();
  });

  test.each([
    [['run', '--help'], {}, 'en'],
    [['run', '--help', '--lang', 'zh'], {}, 'zh'],
    [['run', '--lang=zh', '--help'], {}, 'zh'],
    [['run', '--lang', 'en', '--help'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--help'], { LANG: 'zh_TW.UTF-8' }, 'zh'],
    [['--help'], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--help'], { LC_MESSAGES: 'zh_CN', LANG: 'en_US.UTF-8' }, 'zh'],
    [['--help'], { LANG: 'en_US.UTF-8' }, 'en'],
  ] as const)('is asked for by %j in %j: %s', (argv, env, language) => {
    expect(helpLanguage(argv, env)).toBe(language);
  });
});
