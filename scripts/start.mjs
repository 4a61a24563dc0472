// npm start: installs what is missing and serves the workbench with the sample crises, all in one process.
// Options go through: npm start -- --port 8080
import './bootstrap.mjs';

// npm hands a kill only to the shell between us, which ends without a word: whoever stops npm stops the workbench.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, 500).unref();

process.argv.splice(2, 0, 'serve', '--samples', '--open');
await import('../bin/demarche.mjs');
