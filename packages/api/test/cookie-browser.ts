type Page = { readonly url: URL; readonly status: number; readonly text: string };

/** As much of a browser as a sign-in needs: it keeps cookies and follows redirects, until an address of `stopsAt`. */
export const cookieBrowser = (stopsAt: string) => {
  const cookies = new Map<string, string>();
  const ask = async (url: URL, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "" || /max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const open = async (address: string | URL, init: RequestInit = {}): Promise<Page> => {
    let url = new URL(address);
    let answer = await ask(url, init);
    for (let turns = 0; turns < 20; turns += 1) {
      const location = answer.headers.get("location");
      if (answer.status < 300 || answer.status > 399 || !location) break;
      url = new URL(location, url);
      if (url.href.startsWith(stopsAt)) return { url, status: answer.status, text: "" };
      answer = await ask(url, {});
    }
    return { url, status: answer.status, text: await answer.text() };
  };
  return {
    open,
    /** Sends the first form of a page. */
    send: ({ url, text }: Page, fields: Record<string, string>) => {
      const action = /action="([^"]+)"/.exec(text)?.[1] ?? "";
      return open(new URL(action, url), { method: "POST", body: new URLSearchParams(fields) });
    },
    cookies,
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  };
};
