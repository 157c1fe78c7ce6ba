export { frankfurter as GET } from '#lib/server/resources/api/frankfurter.ts';
