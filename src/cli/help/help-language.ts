import type { Language } from '../../kernel/words.ts';

/** Whether help is asked for: by its option, or by nothing at all. */
export function isHelpAsked(argv: readonly string[]): boolean {
  return argv.length <= 2 || argv.includes('--help') || argv.includes('-h');
}

/** The language that help is asked for in: by `--lang`, else by the locale of the terminal (POSIX, "Environment Variables"). */
export function helpLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.indexOf('--lang');
  const asked =
    at >= 0 ? argv[at + 1] : argv.find((one) => one.startsWith('--lang='))?.slice('--lang='.length);
  if (asked !== undefined) return asked === 'zh' ? 'zh' : 'en';
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
