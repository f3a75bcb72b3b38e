// The button in Hono. Run it: npx pnpm@12 --silent example:mount hono
import { serve } from '@hono/node-server';
import { createButton } from '@kluscv/button';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { Hono } from 'hono';
import { helpling } from '../helpling.ts';

const port = Number(process.env['PORT'] ?? 8602);
const button = createButton({
  baseUrl: `http://localhost:${port}/kluscv`,
  backUrl: `http://localhost:${port}/profile`,
  issuer: await createTestIssuer(), // marked TEST; hand over your own key to go live
  onError: console.error,
});

const app = new Hono();
app.all('/kluscv/*', (c) => button.handle(c.req.raw));
app.get('/profile', (c) =>
  c.html('<form method="post" action="/download-my-kluscv"><button>Download my KlusCV</button></form>'),
);
app.post('/download-my-kluscv', async (c) => {
  // Here you know who is logged in, and read that worker's figures.
  const { url } = await button.offer({ worker: { name: 'Noor Voorbeeld' }, records: await helpling.records() });
  return c.redirect(url, 303);
});

serve({ fetch: app.fetch, port, hostname: 'localhost' }, () => console.log(`http://localhost:${port}/profile`));
