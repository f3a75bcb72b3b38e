/**
 * The one script of the pages, on the page after the download: where the device can share files, it shows the button for that. Everything else works
 * without it. The file is fetched beforehand, since browsers let a page share only right after it was touched.
 */
export const SHARE_SCRIPT = `'use strict';
(() => {
  const link = document.getElementById('file');
  const button = document.getElementById('share');
  const named = (parts) => new File(parts, link.dataset.name, { type: 'application/pdf' });
  if (!link || !button || !navigator.canShare || !navigator.canShare({ files: [named([''])] })) return;
  fetch(link.href)
    .then((reply) => (reply.ok ? reply.blob() : Promise.reject(new Error('gone'))))
    .then((blob) => {
      const files = [named([blob])];
      button.addEventListener('click', () => navigator.share({ files }).catch(() => {}));
      button.hidden = false;
    })
    .catch(() => {});
})();
`;
