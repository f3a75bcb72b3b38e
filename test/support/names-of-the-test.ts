// Loaded into the command before it starts (`node --import`): names that only the test knows have addresses, and whatever is connected to by name is the
// server of the test. What the command decides between the two (which addresses may be asked, at which port, with which certificate) stays its own.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { Socket, type TcpSocketConnectOpts } from 'node:net';

/** `{ port, addresses: { name: address } }`. */
const { port, addresses } = JSON.parse(process.env['NAMES_OF_THE_TEST'] ?? '') as {
  readonly port: number;
  readonly addresses: Readonly<Record<string, string>>;
};

type Answered = (error: Error | null, found: readonly dns.LookupAddress[]) => void;

Object.assign(dns, {
  lookup(name: string, _options: object, done: Answered) {
    const address = addresses[name];
    if (address === undefined) done(Object.assign(new Error(`ENOTFOUND ${name}`), { code: 'ENOTFOUND' }), []);
    else done(null, [{ address, family: 4 }]);
  },
});
syncBuiltinESMExports();

const { connect } = Socket.prototype as { readonly connect: (this: Socket, ...args: unknown[]) => Socket };
Object.assign(Socket.prototype, {
  connect(this: Socket, ...args: unknown[]): Socket {
    const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as TcpSocketConnectOpts;
    const { lookup, port: asked } = options;
    if (lookup === undefined || asked !== 443) throw new Error(`Connected to port ${asked} past the guard`);
    options.port = port;
    options.lookup = (name, how, done) => {
      lookup(name, how, (error, found) => {
        if (error !== null) done(error, found);
        else if (Array.isArray(found)) done(null, [{ address: '127.0.0.1', family: 4 }]);
        else done(null, '127.0.0.1', 4);
      });
    };
    return connect.apply(this, args);
  },
});
