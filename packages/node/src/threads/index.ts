export { answerTasks, ask } from './thread.ts';
export { type FromThread, inOrder, type Threads, threadsOf, type ToThread } from './threads.ts';
export { askingNetwork, batchNetwork, type Network, type NetworkQuestion, replyTo } from './network.ts';
