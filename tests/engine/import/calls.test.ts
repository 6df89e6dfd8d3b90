import { expect, it } from 'vitest';
import { read } from './reading.ts';

it.each([
  ['nn.Sequential(nn.ReLU(), nn.Sequential(nn.Tanh()))', 'relu | tanh'],
  ['a = nn.ReLU\nnn.Sequential(a(), a())', 'relu | relu'],
  ['m = nn.Sequential(nn.ReLU()).to(device).eval()', 'relu'],
  [
    'class A(nn.Module):\n  def forward(self, x):\n    return torch.tanh(self.half(x))\n  def half(self, x):\n    return F.relu(x)\nmodel = A().cuda()',
    'relu | tanh',
  ],
  [
    'class A(nn.Module):\n  def __init__(self, act=nn.ReLU):\n    self.a = act()\n  def forward(self, x):\n    return self.a(x)\nnn.Sequential(A(), A(nn.Tanh), A(act=nn.GELU))',
    'relu | tanh | gelu',
  ],
  ['def f(n):\n  return nn.Conv2d(1, n, 3)\nnn.Sequential(*[f(4), nn.ReLU()])', 'conv2d 4 3 | relu'],
  ['nn.Identity()', ''],
  [
    'm = keras.Sequential()\nm.add(keras.Input((4, 4, 1)))\nm.add(layers.Flatten())\nm.build((None, 4, 4, 1))',
    'flatten',
  ],
])('%j is read', (text, layers) => {
  expect(read(text)).toBe(layers);
});

it.each([
  ['nn.Sequential(3)', '1: a layer was expected here'],
  ['3()', '1: what is called here is no layer and no function'],
  ['def f(n):\n  return nn.ReLU()\nf()', '3: f needs n'],
  [
    'class A(nn.Module):\n  def forward(self, x):\n    return 3\nA()',
    '2: what A.forward returns is not what a layer gives',
  ],
  ['class A(nn.Module):\n  pass\nnn.Sequential(A())', '1: A has no forward, which says what follows what'],
  [
    'class A(nn.Module):\n  def forward(self, x):\n    return self.b(x)\nA()',
    '3: A sets no self.b that can be read here, and it only a run could tell, and nothing is run here',
  ],
  [
    'x = layers.Flatten()(inputs)\nmodel = keras.Model(inputs, x)',
    '1: what inputs is only a run could tell, and nothing is run here',
  ],
  ['i = keras.Input((4, 4, 1))\nlayers.Add()([i, 3])', '2: what a layer gives was expected here'],
])('%j is refused', (text, message) => {
  expect(read(text)).toBe(message);
});
