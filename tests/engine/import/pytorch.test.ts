import { expect, it } from 'vitest';
import { pytorch } from '#engine/import/pytorch.ts';
import { read } from './reading.ts';

/** What a forward with these lines comes to, on 1 × 28 × 28. */
const forward = (...lines: string[]): string =>
  read(
    [
      'class Net(nn.Module):',
      '  def __init__(self):',
      '    self.conv = nn.Conv2d(1, 1, 1)',
      '  def forward(self, x):',
    ]
      .concat(
        lines.map((line) => `    ${line}`),
        'Net()(torch.zeros(1, 1, 28, 28))',
      )
      .join('\n'),
  );

it.each([
  ['return F.max_pool2d(F.relu(x), 2, stride=3)', 'relu | maxPool2d 2 3'],
  ['return F.dropout(torch.sigmoid(x), p=0.5, training=self.training)', 'sigmoid'],
  ['return F.adaptive_avg_pool2d(x, (1, 1)).flatten(1)', 'globalAvgPool | flatten'],
  ['return torch.flatten(x, start_dim=1)', 'flatten'],
  ['return F.softmax(x.view(-1, 784), dim=1)', 'flatten | softmax'],
  ['return x.reshape(x.shape[0], -1).relu()', 'flatten | relu'],
  ['return torch.add(self.conv(x), x)', 'residual [{"type":"conv2d","filters":1,"kernel":1}]'],
  ['return torch.cat((x, F.relu(x)), 1)', 'concat [[],[{"type":"relu"}]]'],
  ['return torch.cat((x, F.relu(x)), 0)', '5: torch.cat can be read with dim = 1 alone: the channels'],
  ['return x.view(-1, 400)', '5: view makes lists of 400 numbers, and 784 arrive for each image'],
  [
    'return x.view(1, 28, 28)',
    '5: view can be read where it flattens: view(x.size(0), -1), or flatten(x, 1)',
  ],
  ['return x * 2', "5: of sums, only + between two layers' outputs can be read, not this *"],
  ['return F.log_softmax(x, dim=1)', '5: F.log_softmax( ) only a run could tell, and nothing is run here'],
])('%s', (line, layers) => {
  expect(forward(line)).toBe(layers);
});

it("knows the exporter's own classes, and no others of their names", () => {
  const own = 'class Scale(nn.Module):\n    def forward(self, x):\n        return F.relu(x)\n';
  expect(read(`${own}nn.Sequential(Scale())`)).toBe('relu');
});

it('orders shapes as we do, and takes batches off', () => {
  expect([[1, 3, 8, 9], [3, 8, 9], [1, 7], [7], [1, -1], 'a'].map((value) => pytorch.shape(value))).toEqual([
    [3, 8, 9],
    [3, 8, 9],
    [7],
    null,
    null,
    null,
  ]);
});
