/** Where people look at GitHub, by the address of its API: github.com and its tenants have the API on a host of its own, Enterprise Server on the same. */
export function webUrl(apiUrl: string | undefined): string {
  if (apiUrl === undefined) return 'https://github.com';
  const { protocol, host } = new URL(apiUrl);
  const isOwnHost = host === 'api.github.com' || /^api\.[^.]+\.ghe\.com$/.test(host);
  return `${protocol}//${isOwnHost ? host.replace(/^api\./, '') : host}`;
}
