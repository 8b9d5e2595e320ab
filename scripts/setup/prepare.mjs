// Everything that a fresh clone needs, done by itself before any other script. Runs on plain Node 20.19 without packages.
import { buildCliIfStale } from '../build-if-stale.mjs';
import { ensureFont } from '../fonts.mjs';
import { prepareBrowser } from './find-browser.mjs';
import { installPackages } from './install-packages.mjs';
import { root } from './paths.mjs';
import { giveUp } from './say.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp(`这里的 Node ${process.versions.node} 太旧。`, '请安装 Node 20.19 或更新的版本（nodejs.org）。');
}

installPackages();
ensureFont(root);
if (process.argv.includes('--browser')) prepareBrowser();
if (process.argv.includes('--cli')) buildCliIfStale();
