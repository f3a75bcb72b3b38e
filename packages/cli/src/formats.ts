// The formats beside `vc+jwt`, as a part of its own: JSON-LD is larger than the rest of the command together.
export { dataIntegrityReader } from '@kluscv/data-integrity';
export { sdJwtReader } from '@kluscv/sdk/sd-jwt';
