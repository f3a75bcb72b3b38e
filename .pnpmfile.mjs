// Inside the workspace a package is its source, through the export condition `@kluscv/source`. A published package has
// no source, so packing takes the condition out of `exports` and `imports`.
function withoutSource(value) {
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([condition]) => condition !== '@kluscv/source');
  return Object.fromEntries(kept.map(([condition, target]) => [condition, withoutSource(target)]));
}

export const hooks = {
  beforePacking({ devDependencies, ...manifest }) {
    for (const field of ['exports', 'imports']) {
      if (manifest[field] !== undefined) manifest[field] = withoutSource(manifest[field]);
    }
    return manifest;
  },
};
