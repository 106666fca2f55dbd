// `npm run screenshots`: see test/workbench/takeScreenshots.ts.
import { prepare } from './prepare.mjs';

await prepare();
await import('../out/test/workbench/takeScreenshots.js');
