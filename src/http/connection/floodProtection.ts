/*
 * Not needed behind a reverse proxy, which reads requests itself and forwards them one by one: connections of
 * TRUSTED_PROXIES pass it by, and a request on them costs a fifth less.
 *
 * Without one, Node reads up to 64 KB of each connection in one turn of the event loop: up to two thousand pipelined
 * requests, or ten thousand chunks of a body. Twenty such connections made another client wait 4.5 s and 1.2 s; read in
 * small pieces, with clients taking turns, 0.1 s.
 */
import { type RequestListener, Server, type ServerOptions } from "node:http";
import { Socket } from "node:net";
import { Duplex } from "node:stream";
import { clientKey } from "../client/clientKey";

/** Length of the pieces in which a connection is read. */
const PIECE_BYTES = 2_048;
/** What is read of one client in a turn of the event loop before its connections wait for each other. */
const CLIENT_BYTES_PER_TURN = 8_192;

/** An HTTP server that reads connections in pieces, except those of trusted proxies. */
export class FloodProtectedServer extends Server {
  private readonly turns = new Turns();

  constructor(
    options: ServerOptions,
    handler: RequestListener,
    private readonly isProxy: (address: string) => boolean,
  ) {
    super(options, handler);
  }

  /** Passes another stream to Node's listener for new connections, which takes any. */
  override emit(event: string, ...given: unknown[]): boolean {
    const [socket] = given;
    if (event !== "connection" || !(socket instanceof Socket)) return super.emit(event, ...given);
    const { remoteAddress = "" } = socket;
    if (this.isProxy(remoteAddress)) return super.emit(event, socket);
    return super.emit(event, new PacedSocket(socket, clientKey(remoteAddress), this.turns));
  }
}

/** Lets clients take turns: of those that wait, one piece of one connection is read in each turn of the event loop. */
class Turns {
  private readonly waiting = new Map<string, PacedSocket[]>();
  private readonly bytesByClient = new Map<string, number>();
  private isScheduled = false;

  /** Returns whether a client may have so many bytes read in this turn. */
  take(client: string, bytes: number): boolean {
    const taken = (this.bytesByClient.get(client) ?? 0) + bytes;
    if (bytes > PIECE_BYTES || taken > CLIENT_BYTES_PER_TURN || this.waiting.has(client)) return false;
    this.bytesByClient.set(client, taken);
    this.schedule();
    return true;
  }

  /** Has a piece of a connection read when it is its client's turn. */
  wait(client: string, socket: PacedSocket): void {
    const sockets = this.waiting.get(client);
    if (sockets) sockets.push(socket);
    else this.waiting.set(client, [socket]);
    this.schedule();
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.bytesByClient.clear();
      const [next] = this.waiting;
      if (next === undefined) return;
      const [client, sockets] = next;
      // Those who have had their turn stand behind all others.
      this.waiting.delete(client);
      const socket = sockets.shift()!;
      if (sockets.length > 0) this.waiting.set(client, sockets);
      socket.readPiece();
      if (this.waiting.size > 0) this.schedule();
    });
  }
}

/** A connection that is read in pieces. */
class PacedSocket extends Duplex {
  private unread: Buffer | undefined;
  private hasEnded = false;

  constructor(
    private readonly socket: Socket,
    private readonly client: string,
    private readonly turns: Turns,
  ) {
    super({ decodeStrings: false });
    socket.on("data", (bytes: Buffer) => this.receive(bytes));
    socket.on("end", () => {
      this.hasEnded = true;
      if (this.unread === undefined) this.push(null);
    });
    socket.on("timeout", () => this.emit("timeout"));
    socket.on("error", (error) => this.destroy(error));
    socket.on("close", () => this.destroy());
  }

  get remoteAddress(): string | undefined {
    return this.socket.remoteAddress;
  }

  get remotePort(): number | undefined {
    return this.socket.remotePort;
  }

  setTimeout(ms: number): this {
    this.socket.setTimeout(ms);
    return this;
  }

  /** Closes the connection once what was written is sent, as Node does after a last response. */
  destroySoon(): void {
    this.end();
    if (this.writableFinished) this.destroy();
    else this.once("finish", () => this.destroy());
  }

  /** Reads the next piece of what has arrived. */
  readPiece(): void {
    if (this.unread === undefined || this.destroyed) return;
    const piece = this.unread.subarray(0, PIECE_BYTES);
    this.unread = this.unread.length > PIECE_BYTES ? this.unread.subarray(PIECE_BYTES) : undefined;
    const wantsMore = this.push(piece);
    if (this.unread !== undefined) {
      if (wantsMore) this.turns.wait(this.client, this);
    } else if (this.hasEnded) this.push(null);
    else if (wantsMore) this.socket.resume();
  }

  override _read(): void {
    if (this.unread === undefined) this.socket.resume();
    else this.turns.wait(this.client, this);
  }

  override _write(part: Buffer | string, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.socket.write(part, encoding, done);
  }

  override _final(done: () => void): void {
    this.socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.socket.destroy();
    done(error);
  }

  private receive(bytes: Buffer): void {
    if (this.turns.take(this.client, bytes.length)) {
      if (!this.push(bytes)) this.socket.pause();
      return;
    }
    this.socket.pause();
    this.unread = bytes;
    this.turns.wait(this.client, this);
  }
}
