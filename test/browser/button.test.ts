// Two of the launching platforms, walked through in a real browser: on a narrow phone and a desk, with scripts and without, left to right and
// right to left. Debian's Chromium; where it is missing these tests are skipped, and say so.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { extract } from '@kluscv/pdf';
import { keyResolver, verifyPresentation } from '@kluscv/sdk';
import { trustFrom } from '@kluscv/sdk/trust';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CHROMIUM = process.env['KLUSCV_CHROMIUM'] ?? '/usr/bin/chromium';
const SCREENSHOTS = process.env['KLUSCV_SCREENSHOTS'];
const installed = existsSync(CHROMIUM);
const root = resolve(import.meta.dirname, '../..');

const PLATFORMS = ['helpling', 'smart-coop'] as const;
const VIEWPORTS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } } as const;
const WORDS = {
  nl: {
    direction: 'ltr',
    choose: 'Kies wat erin staat',
    preview: 'Dit ziet een werkgever',
    done: 'Je KlusCV is klaar',
    cleared: 'Alles is gewist',
    gone: 'Deze link werkt niet meer',
  },
  ar: {
    direction: 'rtl',
    choose: 'اختر ما يظهر فيه',
    preview: 'هذا ما يراه صاحب العمل',
    done: 'أصبح KlusCV الخاص بك جاهزًا',
    cleared: 'تم حذف كل شيء',
    gone: 'هذا الرابط لم يعد يعمل',
  },
  uk: {
    direction: 'ltr',
    choose: 'Оберіть, що в ньому буде',
    preview: 'Це бачить роботодавець',
    done: 'Ваш KlusCV готовий',
    cleared: 'Усе видалено',
    gone: 'Це посилання більше не працює',
  },
} as const;

/** A machine with much to do is slow, and not wrong. */
const PATIENT = { timeout: 30_000 };

/** WCAG 2.2 AA, and what axe holds for good practice. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const walks = PLATFORMS.flatMap((platform) =>
  (['phone', 'desk'] as const).flatMap((viewport) =>
    ([true, false] as const).flatMap((scripts) =>
      (['nl', 'ar', 'uk'] as const).map((language) => ({
        platform,
        viewport,
        scripts,
        language,
        title: `${platform}, ${viewport}, ${scripts ? 'with' : 'without'} scripts, in ${language}`,
      })),
    ),
  ),
);

describe.skipIf(!installed)(
  installed
    ? 'the button in a browser'
    : `the button in a browser: SKIPPED, no Chromium at ${CHROMIUM} (apt-get install chromium)`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let server: ChildProcess;
    let origin = '';

    beforeAll(async () => {
      server = spawn(
        process.execPath,
        ['--conditions=@kluscv/source', join(root, 'examples/launching-platforms/run.ts'), '--serve', '0'],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      origin = await new Promise<string>((found, failed) => {
        server.once('exit', (code) => failed(new Error(`the examples ended with ${code}`)));
        server.stdout?.on('data', (chunk: Buffer) => {
          const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
          if (address !== undefined) found(address);
        });
      });
      browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      server?.kill();
    });

    test.each(walks)('$title', async ({ platform, viewport, scripts, language }) => {
      const words = WORDS[language];
      const context = await browser.newContext({
        viewport: VIEWPORTS[viewport],
        javaScriptEnabled: scripts,
        acceptDownloads: true,
        locale: language,
      });
      const complaints = complaintsOf(context, origin);
      // As on a phone that can share files: what is shared is kept, to look at.
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'canShare', { value: () => true });
        Object.defineProperty(navigator, 'share', {
          value: async ({ files: [file] }: { files: File[] }) => {
            document.documentElement.dataset['shared'] = `${file?.name} ${file?.size}`;
          },
        });
      });
      const page = await context.newPage();
      const look = async (step: string): Promise<void> => {
        await lookAt(
          page,
          scripts,
          words.direction,
          `${platform}-${viewport}-${scripts ? 'js' : 'nojs'}-${language}-${step}`,
        );
      };

      await page.goto(`${origin}/${platform}`);
      await page.getByRole('button').click();
      const link = page.url();
      await look('1-start');
      await page.locator('main form button').click();
      await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe(words.choose);
      expect(page.url()).toBe(`${origin}/${platform}/kluscv/choose?lang=${language}`);

      const reviews = page.locator('input[name="show"][value^="review."]');
      if (platform === 'helpling') {
        await page.locator('button[value="newest-0"]').click();
        await expect.poll(() => page.locator('input[name="show"][value^="review."]:checked').count(), PATIENT).toBe(2);
        await page.locator('button[value="none-0"]').click();
        await expect.poll(() => page.locator('input[name="show"][value^="review."]:checked').count(), PATIENT).toBe(0);
        await reviews.first().check();
        await page.locator('input[value="hours.0"]').uncheck();
      } else {
        expect(await reviews.count()).toBe(0);
        await page.locator('input[value="record.1"]').uncheck();
      }
      await page.locator('select').selectOption('en');
      await look('2-choose');
      await page.locator('button[value="preview"]').last().click();
      await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe(words.preview);
      const articles = page.locator('article');
      expect(await articles.count()).toBe(2);
      expect(await articles.first().getAttribute('lang')).toBe(language);
      await page.locator('.both summary').click();
      expect(await articles.first().isVisible()).toBe(true);
      const shown = await articles.last().innerText();
      expect(shown).toContain('Noor Voorbeeld');
      expect(shown).toContain(
        platform === 'helpling' ? '1 of 41 reviews shown, chosen by the worker.' : 'Stage technology',
      );
      expect(shown).not.toContain(platform === 'helpling' ? '402 hours' : 'Workshops');
      await look('3-preview');

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('form[action$="/download"] button').click(),
      ]);
      expect(download.suggestedFilename()).toBe('KlusCV-Noor-Voorbeeld.pdf');
      const bytes = readFileSync(await download.path());
      const extraction = extract(bytes);
      if (!extraction.ok) throw new Error(extraction.message);
      const report = await verifyPresentation(extraction.presentation, {
        page: 'no-page',
        resolver: keyResolver(),
        trust: trustFrom([]),
        statusLists: { load: () => Promise.reject(new Error('no credential has a status')) },
        clock: () => new Date().toISOString(),
        allowTest: true,
      });
      expect(report.verdict).toBe('conditional');

      await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe(words.done);
      expect(await page.locator('main').innerText()).toContain('KlusCV-Noor-Voorbeeld.pdf');
      // The script shows it once it has the file.
      if (scripts) await page.locator('#share').waitFor();
      else expect(await page.locator('#share').isVisible()).toBe(false);
      await look('4-done');
      if (scripts) {
        await page.locator('#share').click();
        await expect
          .poll(() => page.locator('html').getAttribute('data-shared'), PATIENT)
          .toBe(`KlusCV-Noor-Voorbeeld.pdf ${bytes.length}`);
      }
      const [again] = await Promise.all([page.waitForEvent('download'), page.locator('#file').click()]);
      expect(readFileSync(await again.path())).toEqual(bytes);
      await page.locator('form[action$="/stop"] button').click();
      await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe(words.cleared);
      await look('5-cleared');

      // Whatever is pressed afterwards, nothing is there any more.
      await page.goto(`${origin}/${platform}/kluscv/done?lang=${language}`);
      expect(await page.locator('h1').textContent()).toBe(words.gone);
      await look('6-gone');
      await page.goto(`${link}?lang=${language}`);
      expect(await page.locator('h1').textContent()).toBe(words.gone);
      expect(await context.cookies()).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });

    test('by keyboard alone: the return key goes on, and every stop shows where it is', async () => {
      const context = await browser.newContext({ viewport: VIEWPORTS.desk, acceptDownloads: true, locale: 'nl' });
      const page = await context.newPage();
      await page.goto(`${origin}/helpling`);
      await page.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await page.locator('main form button').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe(WORDS.nl.choose);
      await page.locator('input[value="name"]').focus();
      await page.keyboard.press('Space');
      expect(await page.locator('input[value="name"]').isChecked()).toBe(false);
      const stops: string[] = [];
      for (let stop = 0; stop < 8; stop += 1) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle));
      }
      expect(new Set(stops)).toEqual(new Set(['solid']));
      await page.locator('input[value="name"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe(WORDS.nl.preview);
      expect(await page.locator('article').innerText()).not.toContain('Noor');
      await context.close();
    });

    test('a form on another site opens nothing', async () => {
      const context = await browser.newContext({ locale: 'nl' });
      const page = await context.newPage();
      await page.goto(`${origin}/helpling`);
      await page.getByRole('button').click();
      const token = page.url().split('/').at(-1) ?? '';
      const elsewhere = await context.newPage();
      await elsewhere.setContent(
        `<form method="post" action="${origin}/helpling/kluscv/open"><input name="token" value="${token}"><input name="lang" value="nl"><button>x</button></form>`,
      );
      const [reply] = await Promise.all([elsewhere.waitForNavigation(), elsewhere.locator('button').click()]);
      expect(reply?.status()).toBe(403);
      await page.locator('main form button').click();
      await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe(WORDS.nl.choose);
      await context.close();
    });
  },
);

/** What the browser complains about, and every request to somebody else. */
function complaintsOf(context: BrowserContext, origin: string): readonly string[] {
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`asked for ${request.url()}`);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    // The answer 410 of a page that is gone is written there as an error.
    if (message.type() === 'error' && !message.text().includes('410')) complaints.push(message.text());
  });
  return complaints;
}

/** Every page: axe finds nothing, nothing runs out of the window, and everything can be hit with a thumb. */
async function lookAt(page: Page, scripts: boolean, direction: 'ltr' | 'rtl', name: string): Promise<void> {
  // A click goes on as soon as the page begins to arrive; its looks come later.
  await page.waitForLoadState('load');
  if (SCREENSHOTS !== undefined) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }
  // axe is a script itself. Without scripts the pages are the same: they hold none.
  if (scripts) {
    const { violations, incomplete } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(
      incomplete.map(({ id, nodes }) => [
        id,
        nodes.map(({ html, any }) => [html, any.map(({ data }) => data as unknown)]),
      ]),
    ).toEqual([]);
  }
  const { dir, width, scroll, small } = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    width: document.documentElement.clientWidth,
    scroll: document.documentElement.scrollWidth,
    small: [...document.querySelectorAll('a, button:not([hidden]), select, summary, .choice')]
      .filter((element) => element.closest('.first') === null)
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return element.checkVisibility() && (box.width < 44 || box.height < 44);
      })
      .map((element) => element.outerHTML),
  }));
  expect(dir).toBe(direction);
  expect(scroll).toBeLessThanOrEqual(width);
  expect(small).toEqual([]);
}
