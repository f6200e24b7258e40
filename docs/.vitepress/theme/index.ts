/** The default theme with the reader's own fonts. */

import Theme from 'vitepress/theme-without-fonts';
import './style.css';

export default Theme;
