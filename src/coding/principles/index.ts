export { type CountryAt, createPrinciples, type InvokedPrinciple, type PrinciplesOf } from './principles.ts';
export { namedCountry, principlesOf } from './sentences.ts';
