/** Where this program is: the folder of package.json. Sources lie one folder below it, and so does what is built from them. */
export const PACKAGE_ROOT = new URL('../', import.meta.url);
