// The button in node:http. Run it: npx pnpm@12 --silent example:mount node-http
import { createServer } from 'node:http';
import { createButton, nodeListener } from '@kluscv/button';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { helpling } from '../helpling.ts';

const port = Number(process.env['PORT'] ?? 8601);
const button = createButton({
  baseUrl: `http://localhost:${port}/kluscv`,
  backUrl: `http://localhost:${port}/profile`,
  issuer: await createTestIssuer(), // marked TEST; hand over your own key to go live
  onError: console.error,
});
const pages = nodeListener(button.handle, console.error);

createServer((request, response) => {
  if (request.url?.startsWith('/kluscv/') === true) return pages(request, response);
  if (request.method === 'POST' && request.url === '/download-my-kluscv') {
    // Here you know who is logged in, and read that worker's figures.
    helpling
      .records()
      .then((records) => button.offer({ worker: { name: 'Noor Voorbeeld' }, records }))
      .then(({ url }) => response.writeHead(303, { location: url }).end())
      .catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      });
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<form method="post" action="/download-my-kluscv"><button>Download my KlusCV</button></form>');
}).listen(port, 'localhost', () => console.log(`http://localhost:${port}/profile`));
