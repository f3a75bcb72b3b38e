export { type RemoteKey, remoteSigner } from '../keys/remote-signer.ts';
