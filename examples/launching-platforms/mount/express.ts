// The button in Express. Run it: npx pnpm@12 --silent example:mount express
import { createButton, nodeListener } from '@kluscv/button';
import { createTestIssuer } from '@kluscv/sdk/issue';
import express from 'express';
import { helpling } from '../helpling.ts';

const port = Number(process.env['PORT'] ?? 8603);
const button = createButton({
  baseUrl: `http://localhost:${port}/kluscv`,
  backUrl: `http://localhost:${port}/profile`,
  issuer: await createTestIssuer(), // marked TEST; hand over your own key to go live
  onError: console.error,
});

const app = express();
app.use('/kluscv', nodeListener(button.handle, console.error)); // before anything that reads bodies
app.use(express.urlencoded());
app.get('/profile', (_request, response) => {
  response.send('<form method="post" action="/download-my-kluscv"><button>Download my KlusCV</button></form>');
});
app.post('/download-my-kluscv', async (_request, response) => {
  // Here you know who is logged in, and read that worker's figures.
  const { url } = await button.offer({ worker: { name: 'Noor Voorbeeld' }, records: await helpling.records() });
  response.redirect(303, url);
});

app.listen(port, 'localhost', () => console.log(`http://localhost:${port}/profile`));
