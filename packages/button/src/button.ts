import { expectCall } from '@kluscv/schema/reading';
import { type ButtonOptions, settingsFrom } from './options.ts';
import { makeOffer, type Offer, type OfferOptions } from './offer.ts';
import { respond } from './respond.ts';

/** The button of one platform. */
export interface Button {
  /**
   * Takes records over for one worker, when they press “download my KlusCV”, and gives a link to send their browser to.
   *
   * @throws KlusError `button.handover` (with `details.problems`), `button.store-full`
   */
  readonly offer: (options: OfferOptions) => Promise<Offer>;
  /**
   * Answers every request below `baseUrl`. It throws for nothing that comes over the wire.
   *
   * @throws KlusError `call.argument` for what is no web `Request`: one of Node goes through `nodeListener`
   */
  readonly handle: (request: Request) => Promise<Response>;
}

/**
 * The pages behind “download my KlusCV”, for a platform to mount on its own site: the worker opens a one-time link, chooses what appears,
 * sees what an employer will see, and downloads the PDF. Nothing is kept after that.
 *
 * @throws KlusError `button.configuration`
 */
export function createButton(options: ButtonOptions): Button {
  expectCall('createButton', {
    options: [
      options,
      { issuer: { issuer: { id: 'text', name: 'text' }, signer: { verificationMethod: 'text', sign: 'function' } } },
    ],
  });
  const settings = settingsFrom(options);
  return {
    offer: (handover) => makeOffer(settings, handover),
    handle: async (request) => {
      // Nothing over the wire is a mistake of the caller; something else than a request is.
      expectCall('handle', { request: [request, { method: 'text', url: 'text', headers: { get: 'function' } }] });
      return respond(settings, request);
    },
  };
}
