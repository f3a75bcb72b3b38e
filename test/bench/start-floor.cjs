// The least that a verification can be: one file read, one key imported, one signature verified, one line written. What is above this is ours.
const { createPublicKey, verify } = require('node:crypto');
const { readFileSync } = require('node:fs');

const [path, x] = process.argv.slice(2);
const jwt = readFileSync(path, 'utf8');
const end = jwt.lastIndexOf('.');
const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
const genuine = verify(null, Buffer.from(jwt.slice(0, end)), key, Buffer.from(jwt.slice(end + 1), 'base64url'));
process.stdout.write(`${genuine ? 'genuine' : 'not genuine'}\n`);
process.exitCode = genuine ? 0 : 1;
