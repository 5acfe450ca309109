// Takes Microsoft Web Chat out of its npm package: node fetch-webchat.mjs FOLDER
// Only this package is ever fetched, and only if it is byte for byte the one whose sum is written here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const PACKAGE = 'botframework-webchat';
const VERSION = '4.18.1';
const INTEGRITY = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const WANTED = { 'package/dist/webchat.js': 'webchat.js', 'package/dist/webchat.js.LICENSE.txt': 'webchat.js.LICENSE.txt' };

// The form "origin : error CODE: text" is what MSBuild shows as an error of the build.
const fail = text => { throw new Error(text); };
process.on('uncaughtException', error => { console.error(`fetch-webchat : error CBWEB: ${error.message}`); process.exitCode = 1; });

/** The content of one file of a tar archive. Its package has short plain names, so no extension of the format is needed. */
function* entries(tar) {
  const field = (at, length) => tar.toString('utf8', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const name = [field(at + 345, 155), field(at, 100)].filter(Boolean).join('/');
    const size = parseInt(field(at + 124, 12), 8);
    yield [name, tar.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

const folder = resolve(process.argv[2] ?? fail('say the folder to write to'));
mkdirSync(folder, { recursive: true });
// Two builds may run at once: each works in a folder of its own and moves whole files into place.
const work = mkdtempSync(join(folder, '.fetch-'));
try {
  // npm keeps what it fetched in its own cache, so a second source tree is built without a network.
  const npm = spawnSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--prefer-offline', '--pack-destination', '.'],
    { cwd: work, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.error) fail(`npm cannot be started (${npm.error.code}); it comes with Node.js`);
  if (npm.status !== 0) fail(`npm pack ${PACKAGE}@${VERSION} failed: ${npm.stderr.trim().split('\n').slice(0, 3).join(' / ')}`);

  const tgz = readFileSync(join(work, `${PACKAGE}-${VERSION}.tgz`));
  const sum = 'sha512-' + createHash('sha512').update(tgz).digest('base64');
  if (sum !== INTEGRITY) fail(`${PACKAGE}@${VERSION} is not the known package: its sum is ${sum}, ${INTEGRITY} is expected`);

  const missing = new Set(Object.keys(WANTED));
  for (const [name, content] of entries(gunzipSync(tgz))) {
    if (!missing.delete(name)) continue;
    writeFileSync(join(work, WANTED[name]), content);
    if (name.endsWith('.js')) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      writeFileSync(join(work, WANTED[name] + '.br'), brotliCompressSync(content, { params }));
      writeFileSync(join(work, WANTED[name] + '.gz'), gzipSync(content, { level: 9 }));
    }
  }
  if (missing.size) fail(`${PACKAGE}@${VERSION} has no ${[...missing].join(', ')}`);

  // webchat.js comes last: where it stands, the others do too.
  for (const name of ['webchat.js.LICENSE.txt', 'webchat.js.br', 'webchat.js.gz', 'webchat.js']) {
    renameSync(join(work, name), join(folder, name));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
