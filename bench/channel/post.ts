import { Agent, request } from "node:http";

/** Posts JSON over kept-alive connections; answers with the status. */
export type Post = (path: string, body: string, signal?: AbortSignal) => Promise<number>;

/** `origin` is without a slash at its end. */
export function openPost(origin: string): Post {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(origin);
  return (path, body, signal) =>
    new Promise((resolve, reject) => {
      const headers = {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      };
      const options = { agent, hostname, port, path, method: "POST", headers };
      const call = request({ ...options, ...(signal && { signal }) }, (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
        response.once("error", reject);
      });
      call.once("error", reject);
      call.end(body);
    });
}
