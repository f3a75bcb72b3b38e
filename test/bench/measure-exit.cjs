// Loaded before the command that is measured: writes what its process took, when it ends. JavaScript, because to read types takes memory itself.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const file = process.env['KLUSCV_MEASURE'];
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ megabytes: maxRSS / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
  });
}
