// What a browser does between “download my KlusCV” and the PDF, without one.
import { request as httpRequest } from 'node:http';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** Presses the button on a platform's profile page, takes every review that can be taken, and downloads. */
export async function walk(origin: string, id: string): Promise<Uint8Array> {
  let cookie = '';
  const ask = async (path: string, form?: URLSearchParams): Promise<Answer> => {
    const answer = await send(origin, path, cookie, form);
    const [set] = answer.headers['set-cookie'] ?? [];
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    const { location } = answer.headers;
    return typeof location === 'string' ? ask(new URL(location, origin).pathname) : answer;
  };
  const start = textOf(await ask(`/${id}`, new URLSearchParams()));
  const chooser = textOf(await ask(`/${id}/kluscv/open`, fields(start, ['token'])));
  const choices = fields(chooser, ['form']);
  choices.set('document', 'nl');
  choices.set('do', 'preview');
  for (const [, name = ''] of chooser.matchAll(/name="show" value="([\w.]+)"/g)) choices.append('show', name);
  const preview = textOf(await ask(`/${id}/kluscv/choose`, choices));
  await ask(`/${id}/kluscv/download`, fields(preview, ['form']));
  const file = await ask(`/${id}/kluscv/file`);
  if (file.headers['content-type'] !== 'application/pdf') throw new Error(`${id}: no PDF, but ${textOf(file)}`);
  return file.body;
}

function fields(page: string, names: readonly string[]): URLSearchParams {
  const found = names.map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '']);
  return new URLSearchParams([...found, ['lang', 'nl']]);
}

function textOf({ body }: Answer): string {
  return new TextDecoder().decode(body);
}

function send(origin: string, path: string, cookie: string, form: URLSearchParams | undefined): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' };
  const method = form === undefined ? 'GET' : 'POST';
  const request = httpRequest(new URL(path, origin), { method, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
    });
  });
  request.on('error', reject);
  request.end(form?.toString());
  return promise;
}
