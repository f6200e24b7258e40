/** The languages in which reports and documents exist. */
export type Language = 'en' | 'zh';

/** The same text in each of them. */
export type Words = Readonly<Record<Language, string>>;
